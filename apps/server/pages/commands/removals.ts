import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Entries } from '#use-cases/queries/entries.js';
import { Names } from '#use-cases/queries/names.js';
import type { Reading } from '#use-cases/queries/reading.js';
import type { WordsScene } from '../interests/interests.presenter.js';
import type { ProjectScene } from './command-page.js';
import type { Place } from './places.js';

/** The places of what removes something: what it can be about is asked of the record, for no state holds it (T2). */
@Injectable()
export class Removals {
  constructor(
    private readonly entries: Entries,
    private readonly names: Names,
  ) {}

  /** Words are chosen where the history shows them, whether or not the project still has them anywhere else. */
  async ofWords(place: Place, reading: Reading, request: FastifyRequest): Promise<Place> {
    const { reference } = request.query as { readonly reference?: unknown };
    const entry = isReference(reference)
      ? await this.entries.referringTo(place.stream!, reference, reading.sight)
      : null;
    const sceneOf = (about: Place['openings'][number]): ProjectScene => ({
      ...(place.sceneOf(about) as ProjectScene),
      reading: { ...reading, text: entry?.text ?? reading.text },
    });
    return {
      ...place,
      openings: isReference(reference) && entry?.text(reference) ? [{ reference }] : [],
      sceneOf,
      closed:
        'Words are removed from the page of the entry that holds them, which the history of the project leads to.',
    };
  }

  /** Words are chosen in the register of interests. */
  async ofRegister(place: Place, request: FastifyRequest): Promise<Place> {
    const { reference } = request.query as { readonly reference?: unknown };
    const entry = isReference(reference) ? await this.entries.referringTo(place.stream!, reference) : null;
    const words = isReference(reference) ? (entry?.text(reference) ?? null) : null;
    return {
      ...place,
      openings: words === null ? [] : [{ reference: reference as string }],
      sceneOf: (about): WordsScene => ({ ...place.sceneOf(about), words }),
      closed: 'Words are removed from the register of interests, where they stand.',
    };
  }

  /** Whoever holds a post or a seat is reached by name, and keeps it as long. */
  async ofPeople(place: Place, { directory }: FastifyRequest): Promise<Place> {
    const people = await this.names.besidesDirectory(directory!);
    return {
      ...place,
      openings: [...people.keys()].map((person) => ({ person })),
      sceneOf: (about) => ({ ...place.sceneOf(about), nameOf: (person) => people.get(person ?? '') ?? null }),
      closed: 'Everybody whose name is kept holds a post or a seat.',
    };
  }
}

const isReference = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
