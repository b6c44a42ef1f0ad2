import release from '../../../package.json';

/** Name and version of the product, as copies and manifests state it. */
export const product = `sklaida ${release.version}`;
