import { Injectable } from '@nestjs/common';
import { Deliveries } from '#record/deliveries.js';
import { DigestBook } from '#record/digest-book.js';

/** What Notify says of mails that it could not deliver; it has tried for three days where that is temporary. */
const UNDELIVERED = ['permanent-failure', 'temporary-failure', 'technical-failure'];

/** Delivery receipts: what became of mails after they were taken. */
@Injectable()
export class Receipts {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly digests: DigestBook,
  ) {}

  /** What came back about a mail, whether it told one thing or was a digest. */
  async cameBack(token: string, status: 'bounced' | 'complained', detail: string): Promise<void> {
    const known = await this.deliveries.cameBack(token, status, detail);
    if (!known && status === 'bounced') await this.digests.cameBack(token, detail);
  }

  /** One receipt of GOV.UK Notify. What is no receipt of ours, or told before, changes nothing. */
  async ofNotify(receipt: unknown): Promise<void> {
    const { reference, status } = (receipt ?? {}) as { readonly reference?: unknown; readonly status?: unknown };
    if (typeof reference !== 'string' || typeof status !== 'string') return;
    if (UNDELIVERED.includes(status)) await this.cameBack(reference, 'bounced', status);
    if (status === 'complaint') await this.cameBack(reference, 'complained', status);
  }
}
