import path from 'node:path';

/** Where a library's own files live, and where its copies wait to be fetched: the second is never part of a copy. */
export const libraryFolder = (filesDir: string, tenantId: string) => path.join(filesDir, 'tenants', tenantId);
export const copiesFolder = (filesDir: string, tenantId: string) => path.join(filesDir, 'exports', tenantId);
