import { useEffect, useState } from 'react';
import { Button } from '~/ui/button';

/** Only where script can open the print dialogue; without it people print from the browser's menu. */
export function PrintButton({ label }: { label: string }) {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return scripted ? (
    <Button type="button" icon="print" onClick={() => window.print()}>
      {label}
    </Button>
  ) : null;
}
