import { Injectable } from '@nestjs/common';
import { Deliveries } from '#record/deliveries.js';

/** What Notify says of mails that it could not deliver; it has tried for three days where that is temporary. */
const UNDELIVERED = ['permanent-failure', 'temporary-failure', 'technical-failure'];

/** Delivery receipts: what became of mails after they were taken. */
@Injectable()
export class Receipts {
  constructor(private readonly deliveries: Deliveries) {}

  /** One receipt of GOV.UK Notify. What is no receipt of ours, or told before, changes nothing. */
  async ofNotify(receipt: unknown): Promise<void> {
    const { reference, status } = (receipt ?? {}) as { readonly reference?: unknown; readonly status?: unknown };
    if (typeof reference !== 'string' || typeof status !== 'string') return;
    if (UNDELIVERED.includes(status)) await this.deliveries.cameBack(reference, 'bounced', status);
    if (status === 'complaint') await this.deliveries.cameBack(reference, 'complained', status);
  }
}
