import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';

const loader = () => new nunjucks.FileSystemLoader(fileURLToPath(new URL('templates', import.meta.url)));

/** The templates of mails, as text and as a page. A gap in one is a fault: what it belongs to is not sent. */
export class Templates {
  private readonly plain = new nunjucks.Environment(loader(), { autoescape: false, throwOnUndefined: true });
  private readonly page = new nunjucks.Environment(loader(), { autoescape: true, throwOnUndefined: true });

  render(name: string, shown: object): { readonly text: string; readonly html: string } {
    return { text: this.plain.render(`${name}.txt.njk`, shown), html: this.page.render(`${name}.html.njk`, shown) };
  }
}
