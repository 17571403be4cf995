import {ObPeople} from 'ob-community';

console.log(ObPeople);
