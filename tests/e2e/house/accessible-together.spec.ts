import { testEveryScreen } from './every-screen';

testEveryScreen('together');
