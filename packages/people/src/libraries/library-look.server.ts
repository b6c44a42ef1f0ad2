import { libraryProfiles } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { eq } from 'drizzle-orm';

export type LibraryLook = { colour: string | null; markId: string | null };

/** The library's own colour and mark, for whatever it prints. */
export async function getLook(tx: TenantTx, tenantId: string): Promise<LibraryLook> {
  const [row] = await tx
    .select({ colour: libraryProfiles.colour, markId: libraryProfiles.markId })
    .from(libraryProfiles)
    .where(eq(libraryProfiles.tenantId, tenantId));
  return row ?? { colour: null, markId: null };
}

/** Changes what is given and leaves the rest of the profile as it was. */
export async function saveLook(tx: TenantTx, tenantId: string, look: Partial<LibraryLook>): Promise<void> {
  await tx
    .insert(libraryProfiles)
    .values({ tenantId, id: uuidv7(), ...look })
    .onConflictDoUpdate({
      target: [libraryProfiles.tenantId],
      set: { ...look, updatedAt: sql`now()`, version: sql`${libraryProfiles.version} + 1` },
    });
}
