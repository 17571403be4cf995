import 'ob-community/ob-people.js';
