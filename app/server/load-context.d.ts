import type { Database, RequestScope } from '@sklaida/db/tenancy';

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    scope: RequestScope;
    database: Database;
    nonce: string;
    requestId: string;
    address: string;
    /** The configured public origin, never the one a request claims. */
    origin: string;
    /** What links and codes are derived from; it never leaves the process. */
    tokenSecret: string;
    /** Folder of made and received files, shared by web and worker. */
    filesDir: string;
    /** Writes an unexpected error to the log; a lost database turns the answer into the 503 page. */
    report: (error: unknown) => void;
  }
}
