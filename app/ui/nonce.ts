import { createContext, useContext } from 'react';

/** Browsers hide the nonce from scripts, so in the browser it is the empty string, as React reads it back. */
export const NonceContext = createContext('');

export function useNonce(): string {
  return useContext(NonceContext);
}
