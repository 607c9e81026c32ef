import { type Code, sentences, statusOf } from '../../http/codes.js';
import { titleOf } from '../../http/problem.js';

/** What is drawn of a problem. */
export const problemSheet = (code: Code) => ({
  code,
  status: statusOf(code),
  kind: titleOf(code),
  meaning: partsOf(sentences[code]),
  advice: ADVICE[statusOf(code)],
});

/** A piece of a sentence, or the name of what each answer puts in its place. */
interface Part {
  readonly words?: string;
  readonly name?: string;
}

/** `{unit} has no benefit` is a name and the words after it. */
const partsOf = (sentence: string): readonly Part[] =>
  sentence
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { name: piece.slice(1, -1) } : { words: piece }));

/** What one can do about it. */
const ADVICE: Readonly<Record<number, string>> = {
  400: 'Nothing has been recorded. Correct what the answer names and send the request again.',
  401: 'Sign in and do it again; a program says who asks with every request.',
  403: 'Nothing has been recorded. Ask whoever it is for to do it; the page of a project names them.',
  404: 'Check the address, or look for the thing in the list it belongs to.',
  409: 'Nothing has been recorded. Look at the thing as it stands now: the page of a project says what it waits for, and what you can do. What the rule asks for comes first.',
  412: 'Nothing has been recorded. Look at the thing as it is now; if your answers still stand, send them again. A program reads it again and states its new ETag.',
  413: 'Nothing has been recorded. Send less at once.',
  415: 'Nothing has been recorded. Send the body as JSON, and say so in the header Content-Type.',
  422: 'Nothing has been recorded. Correct what the answer names and send it again, as a new command.',
  428: 'Nothing has been recorded. Read the thing first and state its ETag in the header If-Match.',
  500: 'Send the same again, with the same id: it is recorded once. If it happens again, tell the people who run this service, with the reference.',
  503: 'Wait a moment and send the same again, with the same id: it is recorded once.',
};
