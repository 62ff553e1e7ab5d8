from jobs.cleanup import archive


def last():
    return archive.find_one({})
