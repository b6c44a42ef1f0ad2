/** Pictures each channel asks for, in pixels. Letters keep to JPEG, which every mail program shows. */
export const channelPictures = {
  facebook: { width: 1200, height: 630, format: 'jpeg' },
  'instagram-square': { width: 1080, height: 1080, format: 'jpeg' },
  'instagram-portrait': { width: 1080, height: 1350, format: 'jpeg' },
  story: { width: 1080, height: 1920, format: 'jpeg' },
  website: { width: 1600, height: 900, format: 'webp' },
  email: { width: 1200, height: 600, format: 'jpeg' },
} as const satisfies Record<string, { width: number; height: number; format: 'jpeg' | 'webp' }>;

export type ChannelPicture = keyof typeof channelPictures;
export const channelPictureKeys = Object.keys(channelPictures) as ChannelPicture[];

/** The most bytes a channel's picture may have. */
export const channelPictureBytes = 500 * 1024;

export const sheetKinds = ['leaflet', 'bookmark', 'card'] as const;
export type SheetKind = (typeof sheetKinds)[number];
