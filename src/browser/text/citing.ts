/** Copies the address of a permalink that is followed, and opens the panel “Cite”. Without this they are links. */
import { isPlainClick } from '../plain-click.ts';
import { isSingleKey } from '../shortcuts-setting.ts';

const load = () => import('../cite/gestures.ts');

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.pn, .anchor, .note-number, .page-link, [data-text-address]');
  if (!link || !isPlainClick(event)) return;
  if (link.dataset['textAddress']) {
    event.preventDefault();
    load().then(
      ({ citePaper }) => citePaper(link),
      () => {
        location.href = link.href;
      },
    );
    return;
  }
  // At once, while the click still counts as the reader's.
  const copying = Promise.resolve(navigator.clipboard?.writeText(link.href) ?? Promise.reject()).then(
    () => true,
    () => false,
  );
  void load().then(({ confirmCopy }) => confirmCopy(link, copying));
});

for (const approach of ['pointerover', 'focusin']) {
  document.addEventListener(
    approach,
    (event) => {
      const target = event.target as Element;
      if ((event as PointerEvent).pointerType !== 'touch' && target.closest('.text section, .anchor, [data-text-address]'))
        void load().then(({ approachPassage, prepare }) => {
          approachPassage(target);
          prepare();
        });
    },
    { passive: true },
  );
}

if (document.querySelector('article.text')) {
  document.addEventListener('selectionchange', () => {
    if (!getSelection()?.isCollapsed) void load().then(({ followSelection }) => followSelection());
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'c' && isSingleKey(event)) void load().then(({ citeHere }) => citeHere());
  });
}
