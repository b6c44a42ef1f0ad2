export { cutPicture, readMark, shrinkPicture } from './cut-picture.server';
export { renderKitLetters } from './kit-letters.server';
export { type PictureProblem, readPicture } from './read-picture.server';
export { drawPicture, drawPoster, previewSheet, renderPoster, renderSheet } from './render-poster.server';
export { renderProtocol } from './render-protocol.server';
export { renderReport } from './render-report.server';
export { renderFiledReport } from './reports/render-filed-report.server';
