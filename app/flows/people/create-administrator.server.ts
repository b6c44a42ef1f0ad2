import { makeAdministrator } from '@sklaida/db/administrator';
import { uuidv7 } from '@sklaida/kernel';
import { z } from 'zod';
import { adminLinkOf } from '~/auth/admin-link.server';

/** `admin:create`: answers with the link alone. */
export async function createAdministrator(input: {
  migratorUrl: string;
  tokenSecret: string;
  origin: string;
  email: string | undefined;
}): Promise<string> {
  const email = z.email().max(254).safeParse(input.email?.trim().toLowerCase());
  if (!email.success) {
    const given = input.email ? `“${input.email}” is no e-mail address` : 'Say whose';
    throw Object.assign(new Error(`${given}: npm run --silent admin:create -- vardas@biblioteka.lt`), {
      name: 'OperatorProblem',
    });
  }
  const linkId = uuidv7();
  await makeAdministrator(input.migratorUrl, { id: uuidv7(), email: email.data, linkId });
  return `${input.origin}/platform/enter/${adminLinkOf(input.tokenSecret, linkId)}`;
}
