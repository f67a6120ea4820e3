/** A picture that figures of a paper show: a file beside its sections. */

/** The media types of the files that every format can show, by their endings. */
export const pictureTypes = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg' } as const;
export type PictureEnding = keyof typeof pictureTypes;

/** Lower-case, so that it is a part of an address as it stands. */
export const picturePattern = /^[a-z0-9][a-z0-9-]*\.(svg|png|jpg)$/;

export const megabyte = 1_000_000;

/** Beyond these, a page is slow, a book heavy, or the program that shows a picture stops. */
export const pictureLimits = {
  /** Of the file. */
  bytes: { svg: 2 * megabyte, png: 10 * megabyte, jpg: 10 * megabyte } satisfies Record<PictureEnding, number>,
  /** In pixels. */
  side: 10_000,
  area: 40_000_000,
  /** Of a drawing: the elements that are drawn, each as often as it is used, and how deep they stand in each other. */
  elements: 20_000,
  depth: 100,
} as const;

/** In CSS pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

export interface Picture {
  /** `harbour.svg` */
  name: string;
  /** As findings name it. */
  path: string;
  bytes: Uint8Array;
  /** Undefined where the bytes are not those of a picture of its ending. */
  size: PictureSize | undefined;
}

export const endingOfPicture = (name: string) => name.slice(name.lastIndexOf('.') + 1) as PictureEnding;
export const pictureType = (name: string): string => pictureTypes[endingOfPicture(name)];
