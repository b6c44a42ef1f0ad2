export { type ContentItem, findItem, listItems, moveItems, publishItem, saveItem } from './items.server';
