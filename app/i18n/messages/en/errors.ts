import type { errors as original } from '../lt/errors';
import type { Words } from '../words';

export const errors: Words<typeof original> = {
  back: 'Back to the start',
  again: 'Try again',
  reference: 'Request number: {id}',
  notFound: {
    title: 'There is no such page',
    text: 'The link may be old, or the page belongs to another library. Check the address or go back to the start.',
  },
  forbidden: {
    title: 'You cannot do this',
    text: 'Your role in this library does not allow it. If it should, ask the administrator of the library.',
  },
  conflict: {
    title: 'Someone has already changed this',
    text: 'Your change was not saved, so that nothing is lost. Open the page again and compare.',
  },
  unavailable: {
    title: 'The page could not be shown',
    text: 'This is our fault, not yours. What you saved is safe; try again in a minute.',
  },
  offline: {
    title: 'No connection',
    text: 'The text is kept; it will be sent when the connection returns.',
  },
};
