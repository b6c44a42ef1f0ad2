import { PassThrough } from 'node:stream';
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from '~/ui/nonce';

/** The web process opens the database through these, so that it and the routes share one instance of the module. */
export { connect, openRequest } from '@sklaida/db/tenancy';
export { endMinutes } from '~/server/minutes-streams.server';
export { endWatching } from '~/server/watching.server';

/** In milliseconds: how long a loader may keep a page that has begun to stream. */
export const streamTimeout = 5000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const waitForAll = isbot(request.headers.get('User-Agent') ?? '') || remix.isSpaMode;
  return new Promise((resolve, reject) => {
    let answered = false;
    let failed = false;
    const answer = () => {
      answered = true;
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(
        new Response(createReadableStreamFromReadable(body), {
          headers,
          status: failed && status < 500 ? 500 : status,
        }),
      );
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={context.nonce} />
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onShellReady: () => {
          if (!waitForAll) answer();
        },
        onAllReady: () => {
          if (waitForAll) answer();
        },
        onShellError: reject,
        onError: (error) => {
          failed = true;
          if (answered || !request.signal.aborted) context.report(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.report(error);
};
