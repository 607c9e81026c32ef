import { ArrayNotEmpty, IsArray, IsOptional, IsString, IsUrl, Matches } from 'class-validator';

/** Where people of one organisation sign in: its own identity provider, by OpenID Connect. */
export class SignInProvider {
  /** Part of addresses: `tfl`. */
  @Matches(/^[a-z0-9-]{1,40}$/)
  id: string;

  /** As people know it: `Transport for London`. */
  @Matches(/\S/)
  name: string;

  /** The issuer itself, not one that many organisations share; https, or http on the own machine. */
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  @Matches(/^https:|^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/)
  issuer: string;

  @Matches(/\S/)
  clientId: string;

  @IsOptional()
  @IsString()
  clientSecret?: string;

  /** Domains of the mail addresses that it may vouch for: nobody else's people can be signed in through it. */
  @IsArray()
  @ArrayNotEmpty()
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, { each: true })
  domains: string[];
}
