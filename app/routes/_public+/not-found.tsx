import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { anyone } from '~/auth/guards.server';
import { notFound } from '~/http/errors';

export function loader(args: LoaderFunctionArgs) {
  anyone(args);
  throw notFound();
}

export function action(args: ActionFunctionArgs) {
  anyone(args);
  throw notFound();
}

export default function NotFound() {
  return null;
}
