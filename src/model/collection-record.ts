/** What a collection of several papers says of itself: what `collection.yaml` holds. */
import { z } from 'zod';
import { nonEmpty } from './fields.ts';

export const collectionRecordSchema = z.strictObject({
  title: nonEmpty,
  /** A sentence or two for its page. */
  description: nonEmpty.optional(),
  /** Who publishes it. */
  institution: nonEmpty.optional(),
});
export type CollectionRecord = z.infer<typeof collectionRecordSchema>;
