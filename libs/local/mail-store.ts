import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface Mail {
  id: string;
  /** When it came here, by the clock of this machine. */
  receivedAt: string;
  messageId: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html?: string;
}

/** Mails as files that any mail program opens, one each; read into memory once. */
export class MailStore {
  private readonly mails: Mail[] = [];

  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<MailStore> {
    mkdirSync(folder, { recursive: true });
    const store = new MailStore(folder);
    const files = (await readdir(folder)).filter((file) => file.endsWith('.eml')).sort();
    for (const file of files)
      store.mails.push(await parse(file.replace('.eml', ''), await readFile(join(folder, file))));
    return store;
  }

  newestFirst(): Mail[] {
    return this.mails.toReversed();
  }

  find(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** Kept on disk before it is acknowledged. */
  async add(raw: Buffer): Promise<void> {
    const id = `${new Date().toISOString().replace(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}`;
    const file = join(this.folder, `${id}.eml`);
    await writeFile(`${file}.part`, raw);
    await rename(`${file}.part`, file);
    this.mails.push(await parse(id, raw));
  }
}

async function parse(id: string, raw: Buffer): Promise<Mail> {
  const { messageId = '', from, to = [], subject = '', text = '', html } = await PostalMime.parse(raw);
  const addresses = to.flatMap((each) => each.group ?? [each]).map(({ address }) => address ?? '');
  return { id, receivedAt: instantOf(id), messageId, from: from?.address ?? '', to: addresses, subject, text, html };
}

/** 20270114T090000000Z-… back to 2027-01-14T09:00:00.000Z */
function instantOf(id: string): string {
  return id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z');
}
