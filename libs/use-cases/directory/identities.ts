import { Injectable } from '@nestjs/common';
import { People } from '#record/people.js';

/** Who there is. Somebody who was known once stays known: what they may do is asked each time, elsewhere. */
@Injectable()
export class Identities {
  private readonly known = new Set<string>();

  constructor(private readonly people: People) {}

  async knows(person: string): Promise<boolean> {
    if (this.known.has(person)) return true;
    const found = (await this.people.read([person])).has(person);
    if (found) this.known.add(person);
    return found;
  }

  /** Who has this mail address; `null`: nobody, or more than one, so that nobody can be meant. */
  async withAddress(address: string): Promise<string | null> {
    const [person, another] = await this.people.withAddress(address);
    return person !== undefined && another === undefined ? person : null;
  }
}
