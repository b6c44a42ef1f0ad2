import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { type Locale, uuidv7 } from '@sklaida/kernel';
import { deriveToken, sameText } from '@sklaida/kernel/server';
import {
  beginCeremony,
  findCredentials,
  findProviderAccount,
  linkProvider,
  takeCeremony,
} from '@sklaida/people/server';
import * as oidc from 'openid-client';
import type { OidcProvider } from '~/server/env.server';
import { cookieValue, ownCookie } from './cookies';

/** Keys of the sentences the sign-in page says. */
type Problem = 'refused' | 'unknown' | 'unverified' | 'down' | 'stale' | 'taken';
type Failure = { ok: false; problem: Problem; linking: boolean };
export type Arrival = {
  ok: true;
  personId: string;
  locale: Locale | undefined;
  to: string;
  linking: boolean;
};

const purpose = 'oidc';
const cookie = 'sklaida-oidc';
const seconds = 10 * 60;
const patience = 5;
const keepFor = 10 * 60_000;

const known = new Map<string, { until: number; config: Promise<oidc.Configuration> }>();

/** What the provider says of itself, asked for anew every ten minutes and after every failure. */
async function configOf({
  issuer,
  clientId,
  clientSecret,
}: OidcProvider): Promise<oidc.Configuration | null> {
  const key = `${issuer} ${clientId}`;
  let entry = known.get(key);
  if (!entry || entry.until < Date.now()) {
    const plain = issuer.startsWith('http:');
    const config = oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patience,
      ...(plain ? { execute: [oidc.allowInsecureRequests] } : {}),
    });
    entry = { until: Date.now() + keepFor, config };
    known.set(key, entry);
  }
  try {
    return await entry.config;
  } catch {
    known.delete(key);
    return null;
  }
}

const callbackOf = (context: AppLoadContext, { id }: OidcProvider) =>
  `${context.origin}/sign-in/oidc/${id}/callback`;

/**
 * Begins an exchange: state, nonce and the verifier of PKCE wait in the database, taken once, and only by the browser whose cookie
 * names them. With `personId` the account is to be linked to that person, who is signed in.
 */
export async function startProvider(
  context: AppLoadContext,
  provider: OidcProvider,
  { to, personId }: { to: string; personId: string | null },
): Promise<{ ok: true; url: string; setCookie: string } | Failure> {
  const config = await configOf(provider);
  if (!config) return { ok: false, problem: 'down', linking: personId !== null };
  const id = uuidv7();
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const data = { provider: provider.id, state, nonce, verifier, to };
  await withIdentity(context.database, (tx) => beginCeremony(tx, { id, purpose, personId, data, seconds }));
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callbackOf(context, provider),
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(personId ? { prompt: 'login' } : {}),
  });
  const value = `${id}.${deriveToken(context.tokenSecret, 'oidc-browser', id)}`;
  const setCookie = ownCookie(context.origin, { name: cookie, value, maxAge: seconds });
  return { ok: true, url: url.href, setCookie };
}

export const clearedProviderCookie = (origin: string): string =>
  ownCookie(origin, { name: cookie, value: '', maxAge: 0 });

/** The provider has sent the browser back. `signedIn` is who sits there now, for linking. */
export async function finishProvider(
  request: Request,
  context: AppLoadContext,
  provider: OidcProvider,
  signedIn: string | null,
): Promise<Arrival | Failure> {
  const [id = '', token = ''] = (cookieValue(request, context.origin, cookie) ?? '').split('.');
  const ours = sameText(deriveToken(context.tokenSecret, 'oidc-browser', id), token);
  const ceremony = ours
    ? await withIdentity(context.database, (tx) => takeCeremony(tx, { id, purpose }))
    : null;
  if (!ceremony || ceremony.data.provider !== provider.id)
    return { ok: false, problem: 'stale', linking: false };
  const linking = ceremony.personId !== null;
  if (linking && ceremony.personId !== signedIn) return { ok: false, problem: 'stale', linking: false };
  const claims = await claimsOf(request, context, provider, ceremony.data);
  if (typeof claims === 'string') return { ok: false, problem: claims, linking };
  const found = await personOf(context, claims, ceremony.personId);
  if (typeof found === 'string') return { ok: false, problem: found, linking };
  return { ok: true, ...found, to: ceremony.data.to ?? '/', linking };
}

type Claims = { issuer: string; subject: string; email: string; verified: boolean };

/** The code is exchanged at the address the provider published; what it signed is checked against what was kept. */
async function claimsOf(
  request: Request,
  context: AppLoadContext,
  provider: OidcProvider,
  kept: Record<string, string>,
): Promise<Claims | 'refused' | 'down'> {
  const config = await configOf(provider);
  if (!config) return 'down';
  const here = new URL(new URL(request.url).search, callbackOf(context, provider));
  try {
    const tokens = await oidc.authorizationCodeGrant(config, here, {
      pkceCodeVerifier: kept.verifier ?? '',
      expectedState: kept.state ?? '',
      expectedNonce: kept.nonce ?? '',
      idTokenExpected: true,
    });
    const signed = tokens.claims();
    if (!signed) return 'refused';
    const told =
      typeof signed.email === 'string' || !config.serverMetadata().userinfo_endpoint
        ? signed
        : await oidc.fetchUserInfo(config, tokens.access_token, signed.sub);
    const email = typeof told.email === 'string' ? told.email.trim().toLowerCase().slice(0, 254) : '';
    // Microsoft lets an administrator write any address into this claim, so only a plain `true` vouches for it.
    const verified = told.email_verified === true && email !== '';
    return { issuer: signed.iss, subject: signed.sub, email, verified };
  } catch (error) {
    return isSilence(error) ? 'down' : 'refused';
  }
}

const isSilence = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof oidc.ClientError &&
    ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(error.code ?? ''));

/** A link made before comes first, then an address the provider vouches for; nobody is made up. */
async function personOf(
  context: AppLoadContext,
  { issuer, subject, email, verified }: Claims,
  linkTo: string | null,
): Promise<{ personId: string; locale: Locale | undefined } | 'unknown' | 'unverified' | 'taken'> {
  return withIdentity(context.database, async (tx) => {
    if (linkTo) {
      const linked = await linkProvider(tx, { personId: linkTo, issuer, subject, email });
      return linked ? { personId: linkTo, locale: undefined } : 'taken';
    }
    const before = await findProviderAccount(tx, { issuer, subject });
    if (before) return before;
    if (!verified) return 'unverified';
    const person = await findCredentials(tx, email);
    if (!person) return 'unknown';
    const linked = await linkProvider(tx, { personId: person.personId, issuer, subject, email });
    return linked ? { personId: person.personId, locale: person.locale } : 'taken';
  });
}
