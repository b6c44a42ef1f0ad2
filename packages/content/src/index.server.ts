export {
  addImage,
  findImage,
  forgetImages,
  type ImageRow,
  type ImageSubject,
  listDeletedImages,
  listImages,
  listPlainImages,
  markImageDeleted,
  shareOfSubject,
} from './images.server';
export {
  findVersion,
  type ItemVersion,
  listVersions,
  type VersionCause,
} from './item-versions.server';
export { type ContentItem, findItem, listItems, moveItems, publishItem, saveItem } from './items.server';
export { addOwnItem, followItems, orderItems, putItemAside } from './own-items.server';
