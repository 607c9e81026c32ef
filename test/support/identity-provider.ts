import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { freePort, LOOPBACK } from '#local/ports.js';

/** An identity provider on this machine, as an organisation would run it. */
export interface IdentityProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** Signs anybody in as the mail address that they enter; whose name begins with `unverified` it does not vouch for. */
export async function startIdentityProvider(returnTo: string): Promise<IdentityProvider> {
  const port = await freePort();
  const issuer = `http://${LOOPBACK}:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'converge', client_secret: 'only in this test', redirect_uris: [returnTo] }],
    clientDefaults: { token_endpoint_auth_method: 'client_secret_post' },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only in this test'] },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: sub, email_verified: !sub.startsWith('unverified') }),
    }),
  });
  const answer = provider.callback();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
