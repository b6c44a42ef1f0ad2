export { findOccasion, listOccasions, type Occasion } from './occasions.server';
