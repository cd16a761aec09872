-- A letter holds a private link. One that was given up before it was known to forget what it said holds it still.
update mail set body = null, calendar = null where standing = 'GIVEN_UP';
