/** The dated events that a paper tells: what `events.yaml` holds. */
import { z } from 'zod';
import { edtfSchema } from './date.ts';
import { keySchema, nonEmpty } from './fields.ts';

export const eventSchema = z.strictObject({
  id: keySchema,
  /** The paper that tells it; may be left out while the collection holds one. */
  paper: keySchema.optional(),
  date: edtfSchema,
  title: nonEmpty,
  /** The id of the paragraph or note that tells it. */
  passage: nonEmpty,
  names: z.array(keySchema).optional(),
});
export type Event = z.infer<typeof eventSchema>;

export const eventsSchema = z.array(eventSchema);
