export {
  findVersion,
  type ItemVersion,
  keepVersion,
  listVersions,
  type VersionCause,
} from './item-versions.server';
export { type ContentItem, findItem, listItems, moveItems, publishItem, saveItem } from './items.server';
export { addOwnItem, putItemAside } from './own-items.server';
