import { messagesFor } from '../model/messages/messages.ts';

/** `180 KB`, `1.2 MB`, in French `1,2 Mo`: decimal, as file managers count. */
export function formatBytes(bytes: number, language = 'en'): string {
  const { units, number } = messagesFor(language);
  if (bytes < 1000) return `${number(bytes)} ${units[0]}`;
  const kilobytes = Math.round(bytes / 1000);
  return kilobytes < 1000 ? `${number(kilobytes)} ${units[1]}` : `${number(Math.round(bytes / 100_000) / 10)} ${units[2]}`;
}
