/** Puts text on the clipboard; false where the browser does not let it. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html && 'ClipboardItem' in window) {
      const parts = { 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) };
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    return true;
  } catch {
    return false;
  }
}

export const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
export const copyKeys = isApple ? '⌘ C' : 'Ctrl+C';
