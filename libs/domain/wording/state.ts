/** What a mail says: a subject on one line and a text, in which variables stand between double braces. */
export interface Wording {
  readonly subject: string;
  readonly body: string;
}

/** The programme's own words for one kind of mail. */
export interface MessageTemplate {
  readonly kind: string;
  /** Rises whenever the words are changed, also back to the standard ones. */
  readonly version: number;
  /** `null`: the standard words, again. */
  readonly words: Wording | null;
}
