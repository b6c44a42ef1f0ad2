import type { ShouldRevalidateFunction } from '@remix-run/react';

/** After a save of its own a form holds the newest words already, and after one that did not arrive nothing could be read. */
export const unlessSavedByItself: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  actionResult?.kind === 'saved' || actionResult?.problem === 'offline' ? false : defaultShouldRevalidate;
