import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

export type HeaderOptions = { origin: string; dev: boolean };

/** Fixed headers and the content security policy with a fresh nonce, left in `res.locals.nonce`. */
export function securityHeaders({ origin, dev }: HeaderOptions): RequestHandler[] {
  const secure = origin.startsWith('https:');
  const fixed = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    originAgentCluster: true,
    xContentTypeOptions: true,
    xDnsPrefetchControl: { allow: false },
    xDownloadOptions: false,
    xFrameOptions: { action: 'deny' },
    xPermittedCrossDomainPolicies: { permittedPolicies: 'none' },
    xPoweredBy: true,
    xXssProtection: false,
  });
  const withNonce: RequestHandler = (_req, res, next) => {
    const nonce = randomBytes(18).toString('base64');
    res.locals.nonce = nonce;
    res.setHeader('Content-Security-Policy', contentPolicy(nonce, { secure, dev }));
    res.setHeader(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    );
    next();
  };
  return [fixed, withNonce];
}

function contentPolicy(nonce: string, { secure, dev }: { secure: boolean; dev: boolean }): string {
  const directives = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // Vite puts style sheets into the page as elements while developing.
    dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "frame-src 'self'",
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (secure) directives.push('upgrade-insecure-requests');
  return directives.join('; ');
}
