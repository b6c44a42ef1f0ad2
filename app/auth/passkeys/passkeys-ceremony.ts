import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';

type Create = Parameters<typeof startRegistration>[0]['optionsJSON'];
type Get = Parameters<typeof startAuthentication>[0]['optionsJSON'];
export type CeremonyProblem = 'cancelled' | 'unsupported' | 'known' | 'failed';

/** The browser's part: asks the device, and answers with what the server will check. */
export async function runCeremony(
  what: 'create' | 'get',
  options: object,
): Promise<{ response: string } | { problem: CeremonyProblem }> {
  if (!('PublicKeyCredential' in window)) return { problem: 'unsupported' };
  try {
    const made =
      what === 'create'
        ? await startRegistration({ optionsJSON: options as Create })
        : await startAuthentication({ optionsJSON: options as Get });
    return { response: JSON.stringify(made) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function problemOf(error: unknown): CeremonyProblem {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'known';
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  return name === 'NotSupportedError' || name === 'SecurityError' ? 'unsupported' : 'failed';
}
