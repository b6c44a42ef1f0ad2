import { isIsoDate, suggestVocative } from '@sklaida/kernel';
import { municipalityById, slugOf } from '@sklaida/people';
import {
  addPlatformAdmin,
  inviteCoordinator,
  type OpenRegionOutcome,
  openRegion as open,
  requestAccess,
} from '@sklaida/people/server';
import { z } from 'zod';
import type { GuardedArgs, SignedIn } from '~/auth/guards.server';
import { asPlatform } from '~/auth/platform.server';
import { isDemonstration } from '~/server/env.server';

const name = z.string().trim().min(1).max(80);
const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(60)
  .regex(/^([a-z0-9][a-z0-9-]*)?$/, 'unknown');
const several = (value: unknown) =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];

export const coordinatorSchema = z.object({ email, firstName: name, lastName: name });

export const regionSchema = z.object({
  id: z.uuid(),
  name,
  slug,
  countyName: z.string().trim().min(1).max(160),
  countyMunicipality: z.string('choose').refine((id) => municipalityById(id) !== null, 'choose'),
  municipalities: z.preprocess(
    several,
    z.array(z.string().refine((id) => municipalityById(id) !== null, 'unknown')).min(1),
  ),
  validFrom: z.string().refine(isIsoDate, 'date'),
  email,
  firstName: name,
  lastName: name,
});

/** The county library stands in its own region, so its municipality is in the reach even when nobody ticked it. */
export function openRegion(
  args: GuardedArgs,
  signedIn: SignedIn,
  typed: z.infer<typeof regionSchema>,
): Promise<OpenRegionOutcome> {
  const { email: to, firstName, lastName, ...region } = typed;
  const { tokenSecret } = args.context;
  return asPlatform(args, signedIn, (tx, sessionHash) =>
    open(tx, {
      sessionHash,
      tokenSecret,
      region: {
        ...region,
        slug: region.slug || slugOf(region.name),
        countySlug: slugOf(region.countyName),
        countyShortName: region.countyName,
        municipalities: [...new Set([region.countyMunicipality, ...region.municipalities])],
        association: null,
      },
      coordinator: { email: to, firstName, lastName, vocative: suggestVocative(firstName) },
      letter: { demo: isDemonstration() },
    }),
  );
}

/** The first person of a county library, once more or at another address. */
export function inviteAgain(
  args: GuardedArgs,
  signedIn: SignedIn,
  input: { regionId: string; coordinator: z.infer<typeof coordinatorSchema> },
) {
  const { tokenSecret } = args.context;
  const { coordinator, regionId } = input;
  return asPlatform(args, signedIn, (tx, sessionHash) =>
    inviteCoordinator(tx, {
      sessionHash,
      tokenSecret,
      regionId,
      coordinator: { ...coordinator, vocative: suggestVocative(coordinator.firstName) },
      letter: { demo: isDemonstration() },
    }),
  );
}

export const accessSchema = z.object({
  library: z.string().trim().toLowerCase().min(1).max(80),
  reason: z.string().trim().min(10).max(500),
  hours: z.coerce.number().int().min(1).max(72),
});

export function askAccess(args: GuardedArgs, signedIn: SignedIn, typed: z.infer<typeof accessSchema>) {
  const { origin } = args.context;
  return asPlatform(args, signedIn, (tx, sessionHash) =>
    requestAccess(tx, { sessionHash, ...typed, origin, demo: isDemonstration() }),
  );
}

export function addAdmin(args: GuardedArgs, signedIn: SignedIn, person: z.infer<typeof coordinatorSchema>) {
  return asPlatform(args, signedIn, (tx, sessionHash) => addPlatformAdmin(tx, { sessionHash, ...person }));
}
