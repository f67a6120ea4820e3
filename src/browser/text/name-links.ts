/** Whether names are links. Without its address a link is words, and no stop on the way of who reads by keys or by ear. */

const addresses = new Map<HTMLAnchorElement, string>();

export function linkNames(linked: boolean): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('article a.name')) {
    const address = addresses.get(link);
    if (!linked) {
      addresses.set(link, link.href);
      link.removeAttribute('href');
    } else if (address) link.href = address;
  }
}
