import '../../src/main/models/builtin/story-worker'
