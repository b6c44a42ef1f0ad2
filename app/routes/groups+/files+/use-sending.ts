import { type FormEvent, useState } from 'react';
import type { FilesReply } from './files-reply';

/** Sends the form's file by itself and tells how much of it has left, in percent; null while nothing is on its way. */
export function useSending() {
  const [part, setPart] = useState<number | null>(null);
  const [reply, setReply] = useState<FilesReply>(undefined);

  const refuse = (errors: Record<string, string>, form: FormData) => {
    const values = { meeting: String(form.get('meeting') ?? ''), guests: String(form.get('guests') ?? '') };
    setPart(null);
    setReply({ ok: false, errors, values });
  };

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const page = window.location.pathname.replace(/\/$/, '');
    const request = new XMLHttpRequest();
    request.open('POST', `${page}/send`);
    request.upload.onprogress = ({ loaded, total }) =>
      setPart(Math.round((100 * loaded) / Math.max(1, total)));
    request.onerror = () => refuse({ file: 'cut' }, form);
    request.onload = () => {
      if (request.status === 200) return window.location.assign(page);
      if (request.status === 401 || request.status === 404) return window.location.reload();
      refuse(refusalOf(request), form);
    };
    setReply(undefined);
    setPart(0);
    request.send(form);
  };

  return { part, reply, send, forget: () => setReply(undefined) };
}

function refusalOf({ status, responseText }: XMLHttpRequest): Record<string, string> {
  if (status === 413) return { file: 'tooLarge' };
  try {
    return (JSON.parse(responseText) as { errors: Record<string, string> }).errors;
  } catch {
    return { file: 'cut' };
  }
}
