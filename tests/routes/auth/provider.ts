import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type ProviderAccount = { email?: string; email_verified?: boolean };

export type RunningProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Goes through the provider's pages as this account would; answers with where it sends the browser back to. */
  consent(authorizationUrl: string, account: string): Promise<URL>;
  accounts: Map<string, ProviderAccount>;
  close(): Promise<void>;
};

const clientId = 'sklaida';
const clientSecret = 'a secret between the two of them';

/** A real OpenID provider on loopback, whose pages agree to everything. */
export async function startProviderServer(redirectUri: string): Promise<RunningProvider> {
  const accounts = new Map<string, ProviderAccount>();
  let who = '';
  let provider: Provider | null = null;
  const server: Server = createServer((req, res) => {
    if (!provider) return res.writeHead(503).end();
    if (req.url?.startsWith('/interaction/')) return void agree(provider, req, res);
    return void provider.callback()(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function agree(
    at: Provider,
    req: Parameters<Provider['interactionDetails']>[0],
    res: Parameters<Provider['interactionDetails']>[1],
  ) {
    const { params } = await at.interactionDetails(req, res);
    const grant = new at.Grant({ accountId: who, clientId: String(params.client_id) });
    grant.addOIDCScope('openid email');
    const result = { login: { accountId: who }, consent: { grantId: await grant.save() } };
    await at.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
  }

  provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['keys of the provider of the test'] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...accounts.get(sub) }) }),
  });

  return {
    issuer,
    clientId,
    clientSecret,
    accounts,
    async consent(authorizationUrl, account) {
      who = account;
      const jar = new Map<string, string>();
      let at = new URL(authorizationUrl);
      for (let hop = 0; hop < 8; hop += 1) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
        for (const line of answer.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          if (name) jar.set(name, value ?? '');
        }
        const location = answer.headers.get('location');
        if (!location) throw new Error(`the provider stopped: ${answer.status} ${await answer.text()}`);
        at = new URL(location, at);
        if (at.href.startsWith(redirectUri)) return at;
      }
      throw new Error('the provider goes round in circles');
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
