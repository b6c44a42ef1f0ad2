import { testEveryScreen } from './every-screen';

testEveryScreen('outside');
