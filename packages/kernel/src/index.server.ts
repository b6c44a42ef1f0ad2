export { deriveCode, deriveToken, hashOf, sameText, seal, unseal } from './tokens.server';
