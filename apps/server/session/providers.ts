import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { ServerConfig } from '#config/configs.js';
import type { SignInProvider } from '#config/sign-in-provider.js';
import type { Asked } from './session.js';

/** The identity providers of the organisations, spoken to by OpenID Connect: authorisation code with PKCE. */
@Injectable()
export class Providers {
  private readonly discovered = new Map<string, Promise<Configuration>>();

  constructor(private readonly config: ServerConfig) {}

  get all(): readonly SignInProvider[] {
    return this.config.AUTH_MODE === 'oidc' ? this.config.OIDC_PROVIDERS! : [];
  }

  named(id: string): SignInProvider | undefined {
    return this.all.find((provider) => provider.id === id);
  }

  /** Where the browser asks the provider, and what its answer must fit. Throws when the provider cannot be reached. */
  async ask(provider: SignInProvider, back: string): Promise<{ readonly url: URL; readonly asked: Asked }> {
    const asked = {
      provider: provider.id,
      verifier: randomPKCECodeVerifier(),
      state: randomState(),
      nonce: randomNonce(),
      back,
    };
    const url = buildAuthorizationUrl(await this.configurationOf(provider), {
      redirect_uri: `${this.config.BASE_URL}/sign-in/${provider.id}/return`,
      scope: 'openid email',
      state: asked.state,
      nonce: asked.nonce,
      code_challenge: await calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: 'S256',
    });
    return { url, asked };
  }

  /**
   * The mail address that the provider vouches for, in one of its own domains; `null`: none such. Throws when the answer
   * (`path` with its parameters) does not fit what was asked.
   */
  async addressIn(provider: SignInProvider, path: string, asked: Asked): Promise<string | null> {
    const configuration = await this.configurationOf(provider);
    const tokens = await authorizationCodeGrant(configuration, new URL(`${this.config.BASE_URL}${path}`), {
      pkceCodeVerifier: asked.verifier,
      expectedState: asked.state,
      expectedNonce: asked.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    // Many providers put the address into the token; by the letter of the standard it is asked for separately.
    const { email, email_verified: verified } =
      claims.email === undefined ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
    if (typeof email !== 'string' || verified === false) return null;
    const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
    return provider.domains.includes(domain) ? email : null;
  }

  /** Asked of the provider once; again only after it could not be reached. */
  private configurationOf(provider: SignInProvider): Promise<Configuration> {
    const known = this.discovered.get(provider.id);
    if (known) return known;
    const { issuer, clientId, clientSecret } = provider;
    const onThisMachine = new URL(issuer).protocol === 'http:';
    const found = discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: onThisMachine ? [allowInsecureRequests] : [],
    });
    this.discovered.set(provider.id, found);
    found.catch(() => this.discovered.delete(provider.id));
    return found;
  }
}
