import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requirePerson } from '~/auth/guards.server';
import { homeOf } from '~/auth/home';
import { doorsOfPerson } from '~/auth/person.server';
import { forbidden } from '~/http/errors';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const home = homeOf(await doorsOfPerson(args.context, sessionHash));
  if (!home) throw forbidden();
  return redirect(home);
}

export default function Home() {
  return null;
}
