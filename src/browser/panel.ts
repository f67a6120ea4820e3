/** Panels beside the words that they belong to: popovers that Esc and a touch outside close, and that give the focus back. */

const space = 8;

/** Shows a panel below its words, or above them where there is more room, always whole within the window. */
export function showBeside(panel: HTMLElement, anchor: HTMLElement): void {
  const place = () => placeBeside(panel, anchor);
  panel.showPopover({ source: anchor });
  place();
  panel.focus({ preventScroll: true });
  addEventListener('resize', place);
  panel.addEventListener(
    'beforetoggle',
    () => {
      removeEventListener('resize', place);
      // Not where the reader has gone on to something else; a touch of bare page leaves the focus with the body, or with all of the text.
      const { activeElement: focused } = document;
      if (!focused || panel.contains(focused) || focused.matches('body, main')) anchor.focus({ preventScroll: true });
    },
    { once: true },
  );
}

function placeBeside(panel: HTMLElement, anchor: HTMLElement): void {
  // The line that was touched, where words run over two.
  const words = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const below = height - words.bottom - 2 * space;
  const above = words.top - 2 * space;
  panel.style.maxBlockSize = `${Math.max(Math.min(Math.max(below, above), height - 2 * space), 8 * space)}px`;
  const size = panel.getBoundingClientRect();
  const top = size.height <= below || below >= above ? words.bottom + space : words.top - space - size.height;
  const left = Math.min(Math.max(words.left + words.width / 2 - size.width / 2, space), width - size.width - space);
  panel.style.insetBlockStart = `${Math.min(Math.max(top, space), Math.max(height - size.height - space, space)) + scrollY}px`;
  panel.style.left = `${Math.max(left, space) + scrollX}px`;
}
