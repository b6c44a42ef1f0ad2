export { renderPoster } from './render-poster.server';
