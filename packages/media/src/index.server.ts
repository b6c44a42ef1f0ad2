export { drawPoster, renderPoster } from './render-poster.server';
